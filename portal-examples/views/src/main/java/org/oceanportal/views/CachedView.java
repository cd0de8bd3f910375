package org.oceanportal.views;

import org.oceanportal.views.output.Json;
import org.oceanportal.views.output.Table;
import org.oceanportal.views.output.View;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A view of cached answers, whose document also has the cache's metadata. */
public record CachedView(View view, CacheFacts facts) implements View {

  @Override
  public Object json() {
    JsonNode document = Json.tree(view.json());
    return ((ObjectNode) document).setAll((ObjectNode) Json.tree(facts));
  }

  @Override
  public Table csv() {
    return view.csv();
  }

  @Override
  public Table text() {
    return view.text();
  }

  @Override
  public String title() {
    return view.title();
  }
}
