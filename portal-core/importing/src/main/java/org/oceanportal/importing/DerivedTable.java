package org.oceanportal.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.oceanportal.query.Basins;

/** A table with additional columns that are derived from its own. */
final class DerivedTable implements Table {

  private final Table table;
  private final List<Derivation> derivations;
  private final List<List<Integer>> cells = new ArrayList<>();
  private final List<String> columns;

  /**
   * Finds the columns.
   *
   * @throws ImportException if one is absent
   */
  DerivedTable(Table table, List<Derivation> derivations) {
    this.table = table;
    this.derivations = derivations;
    this.columns = new ArrayList<>(table.columns());
    for (Derivation derivation : derivations) {
      cells.add(derivation.sources().stream().map(this::cell).toList());
      derivation.fields().forEach(field -> columns.add(name(field, derivation)));
    }
  }

  private int cell(String column) {
    int cell = table.columns().indexOf(column);
    if (cell < 0) {
      throw new ImportException(
          rows().file(),
          "has no column \""
              + column
              + "\"; its columns are "
              + String.join(", ", table.columns()));
    }
    return cell;
  }

  private static String name(ImportField field, Derivation derivation) {
    return field.label() + " from " + String.join(",", derivation.sources());
  }

  /** Returns the map with the fields that are derived. */
  static ColumnMap map(ColumnMap map, List<Derivation> derivations) {
    ColumnMap mapped = map;
    for (Derivation derivation : derivations) {
      for (ImportField field : derivation.fields()) {
        mapped = mapped.with(field, name(field, derivation));
      }
    }
    return mapped;
  }

  @Override
  public Rows rows() {
    return table.rows();
  }

  @Override
  public List<String> columns() {
    return columns;
  }

  @Override
  public Set<String> sources() {
    return derivations.stream()
        .flatMap(derivation -> derivation.sources().stream())
        .collect(Collectors.toSet());
  }

  @Override
  public List<? extends @Nullable Object> cells(Row row) throws BadValueException {
    List<? extends @Nullable Object> stored = table.cells(row);
    var all = new ArrayList<@Nullable Object>(stored);
    for (int i = 0; i < derivations.size(); i++) {
      var texts = new ArrayList<@Nullable String>();
      for (int cell : cells.get(i)) {
        texts.add(text(stored.get(cell)));
      }
      all.addAll(derivations.get(i).values(texts));
    }
    return all;
  }

  private static @Nullable String text(@Nullable Object cell) {
    String text = cell == null ? "" : Basins.trim(cell.toString());
    return text.isEmpty() || NoValue.isWord(text) ? null : text;
  }
}
