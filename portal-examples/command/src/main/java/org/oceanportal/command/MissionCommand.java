package org.oceanportal.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
