package org.labpress.chart.bind;

import java.util.List;
import java.util.Optional;
import org.labpress.chart.spec.ChartSpec;
import org.labpress.source.Diagnostic;
import org.labpress.table.Table;

/**
 * What a chart is made of.
 *
 * @param whole all rows of the files
 * @param kept those that pass the filter; empty if none does, which was reported
 * @param diagnostics to which findings are added
 */
record Rows(ChartSpec spec, Table whole, Optional<Table> kept, List<Diagnostic> diagnostics) {}
