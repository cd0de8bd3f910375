package org.oceanportal.page.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Addresses derived from that of a request. */
final class Links {

  private Links() {}

  /** Returns the address of the request with one parameter set to another value. */
  static String withParameter(Context context, String name, String value) {
    var parameters = given(context);
    parameters.put(name, value);
    return context.path() + "?" + query(parameters);
  }

  /** Returns the parameters of a request that are not empty, each with its first value. */
  static Map<String, String> given(Context context) {
    var parameters = new LinkedHashMap<String, String>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!values.isEmpty() && !values.get(0).isBlank()) {
                parameters.put(name, values.get(0));
              }
            });
    return parameters;
  }

  static String query(Map<String, String> parameters) {
    return parameters.entrySet().stream()
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
