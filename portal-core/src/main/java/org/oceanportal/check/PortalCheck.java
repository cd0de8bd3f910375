package org.oceanportal.check;

import static org.oceanportal.mongo.MissionField.*;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.oceanportal.indexes.MissionIndexes;
import org.oceanportal.internal.Failures;
import org.oceanportal.internal.KnownServer;
import org.oceanportal.internal.MissionReader;
import org.oceanportal.internal.Moment;
import org.oceanportal.internal.Platforms;
import org.oceanportal.internal.StoredDocuments;
