package org.labpress.chart.bind;

import java.util.Optional;
import org.labpress.chart.scene.Figures;
import org.labpress.chart.spec.Treatment;
import org.labpress.statistics.Confidence;
import org.labpress.statistics.Interval;
import org.labpress.statistics.LinearFit;
import org.labpress.statistics.PowerLaw;

/** A curve of least squares through the points of one series. */
interface Curve {
  double at(double x);

  /** Returns where the curve lies with 95 % confidence. */
  Interval band(double x);

  /** Returns slope or exponent, with its standard error. */
  String words();

  /** Returns the curve; empty if the points have none of this kind. */
  static Optional<Curve> of(Treatment.Fit fit, double[] x, double[] y) {
    boolean positive = true;
    for (int i = 0; i < x.length; i++) {
      positive &= x[i] > 0 && y[i] > 0;
    }
    return switch (fit) {
      case LINEAR -> LinearFit.of(x, y).map(Line::new);
      case POWER -> positive ? PowerLaw.of(x, y).map(Law::new) : Optional.empty();
    };
  }

  /** A power law. */
  record Law(PowerLaw law) implements Curve {
    @Override
    public double at(double x) {
      return law.at(x);
    }

    @Override
    public Interval band(double x) {
      return law.confidence(x, Confidence.P95);
    }

    @Override
    public String words() {
      return "exponent " + withError(law.exponent(), law.exponentError());
    }
  }

  /** A straight line. */
  record Line(LinearFit line) implements Curve {
    @Override
    public double at(double x) {
      return line.at(x);
    }

    @Override
    public Interval band(double x) {
      return line.confidence(x, Confidence.P95);
    }

    @Override
    public String words() {
      return "slope " + withError(line.slope(), line.slopeError());
    }
  }

  private static String withError(double value, double error) {
    if (!(error > 0)) {
      return Figures.number(value);
    }
    String shown = Figures.number(value, value - error, value + error);
    int decimals = Figures.decimals(error) + 1;
    return shown + " ± " + Figures.toDecimals(error, decimals);
  }
}
