package org.labpress.statistics;

import java.util.Arrays;

/**
 * The directions in which rows of numbers vary most (Jolliffe, Principal Component Analysis, 2002).
 *
 * <p>The leading eigenvectors of the covariance matrix are found by orthogonal iteration with
 * Rayleigh and Ritz's step (Golub and Van Loan, Matrix Computations, 4th edition, 8.2.4), from
 * directions that are always the same. Columns are centred, not scaled. The sign of a component is
 * that which makes its largest weight positive.
 */
public final class PrincipalComponents {
  /** Directions that are followed beside those asked for make the iteration converge sooner. */
  private static final int SPARE = 6;

  private static final int MOST_STEPS = 300;

  /** What a direction may still turn in a step, as a share of the largest eigenvalue. */
  private static final double TOLERANCE = 1e-11;

  private final double[][] scores;
  private final double[] shares;

  private PrincipalComponents(double[][] scores, double[] shares) {
    this.scores = scores;
    this.shares = shares;
  }

  /**
   * Returns the leading components.
   *
   * @param columns at least one, all of the same length, without NaN; they are not changed
   * @param count how many components, at least 1; those beyond the number of columns are 0
   */
  public static PrincipalComponents of(double[][] columns, int count) {
    double[][] centred =
        Arrays.stream(columns).map(PrincipalComponents::centred).toArray(double[][]::new);
    double[][] covariance = covariance(centred);
    double total = 0;
    for (int i = 0; i < covariance.length; i++) {
      total += covariance[i][i];
    }
    int rows = columns[0].length;
    double[][] scores = new double[count][rows];
    double[] shares = new double[count];
    if (total > 0) {
      double[][] vectors = leading(covariance, Math.min(columns.length, count + SPARE));
      for (int i = 0; i < Math.min(count, vectors.length); i++) {
        sign(vectors[i]);
        scores[i] = project(centred, vectors[i]);
        double share = dot(vectors[i], times(covariance, vectors[i])) / total;
        shares[i] = Math.max(0, Math.min(1, share));
      }
    }
    return new PrincipalComponents(scores, shares);
  }

  /** Returns where each row lies along a component, 0-based. */
  public double[] scores(int component) {
    return scores[component].clone();
  }

  /** Returns the share of the whole variance that lies along a component, in [0, 1]. */
  public double share(int component) {
    return shares[component];
  }

  private static double[] centred(double[] column) {
    if (Arrays.stream(column).allMatch(value -> value == column[0])) {
      // The mean of equal numbers may be off by their last digit, which is no variance.
      return new double[column.length];
    }
    double mean = 0;
    for (double value : column) {
      mean += value;
    }
    mean /= column.length;
    double[] centred = new double[column.length];
    for (int row = 0; row < column.length; row++) {
      centred[row] = column[row] - mean;
    }
    return centred;
  }

  private static double[][] covariance(double[][] centred) {
    int size = centred.length;
    double[][] covariance = new double[size][size];
    double divisor = Math.max(1, centred[0].length - 1);
    for (int i = 0; i < size; i++) {
      for (int j = i; j < size; j++) {
        double value = dot(centred[i], centred[j]) / divisor;
        covariance[i][j] = value;
        covariance[j][i] = value;
      }
    }
    return covariance;
  }

  /** Returns eigenvectors, those of the largest eigenvalues first. */
  private static double[][] leading(double[][] matrix, int block) {
    SplitMix chance = new SplitMix(1);
    double[][] basis = new double[block][matrix.length];
    for (double[] vector : basis) {
      Arrays.setAll(vector, i -> chance.below(1 << 20) - (1 << 19) + 0.5);
    }
    orthonormalise(basis);
    double[] before = new double[block];
    for (int step = 0; step < MOST_STEPS; step++) {
      double[][] image = new double[block][];
      for (int i = 0; i < block; i++) {
        image[i] = times(matrix, basis[i]);
      }
      double[] values = ritz(basis, image);
      double largest = Math.max(values[0], Double.MIN_NORMAL);
      double change = 0;
      for (int i = 0; i < Math.max(1, block - SPARE); i++) {
        change = Math.max(change, residual(basis[i], image[i], values[i]) / largest);
      }
      boolean still = Arrays.equals(values, before);
      before = values;
      if (change <= TOLERANCE || still) {
        break;
      }
      basis = image;
      orthonormalise(basis);
    }
    return basis;
  }

  /**
   * Turns a basis, and its image with it, to the axes of the matrix within its span.
   *
   * @return the eigenvalues there, the largest first
   */
  private static double[] ritz(double[][] basis, double[][] image) {
    int block = basis.length;
    double[][] small = new double[block][block];
    for (int i = 0; i < block; i++) {
      for (int j = i; j < block; j++) {
        double value = dot(basis[i], image[j]);
        small[i][j] = value;
        small[j][i] = value;
      }
    }
    SymmetricMatrix turned = new SymmetricMatrix(small);
    Integer[] order = new Integer[block];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(turned.value(b), turned.value(a)));
    double[] values = new double[block];
    double[][] newBasis = new double[block][];
    double[][] newImage = new double[block][];
    for (int i = 0; i < block; i++) {
      values[i] = turned.value(order[i]);
      newBasis[i] = combined(basis, turned, order[i]);
      newImage[i] = combined(image, turned, order[i]);
    }
    System.arraycopy(newBasis, 0, basis, 0, block);
    System.arraycopy(newImage, 0, image, 0, block);
    return values;
  }

  private static double[] combined(double[][] vectors, SymmetricMatrix turned, int place) {
    double[] sum = new double[vectors[0].length];
    for (int i = 0; i < vectors.length; i++) {
      add(sum, turned.vector(place, i), vectors[i]);
    }
    return sum;
  }

  private static double residual(double[] vector, double[] image, double value) {
    double most = 0;
    for (int i = 0; i < vector.length; i++) {
      most = Math.max(most, Math.abs(image[i] - value * vector[i]));
    }
    return most;
  }

  /** Gram and Schmidt's process, twice, since once is not exact; a dependent vector becomes 0. */
  private static void orthonormalise(double[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      double first = StrictMath.sqrt(dot(vectors[i], vectors[i]));
      for (int again = 0; again < 2; again++) {
        for (int j = 0; j < i; j++) {
          add(vectors[i], -dot(vectors[i], vectors[j]), vectors[j]);
        }
      }
      double length = StrictMath.sqrt(dot(vectors[i], vectors[i]));
      double scale = length > 1e-14 * first && length > 0 ? 1 / length : 0;
      for (int k = 0; k < vectors[i].length; k++) {
        vectors[i][k] *= scale;
      }
    }
  }

  private static void sign(double[] vector) {
    double largest = 0;
    for (double weight : vector) {
      // Weights that differ by rounding only are equal: the first of them decides.
      largest = Math.abs(weight) > Math.abs(largest) * (1 + 1e-9) ? weight : largest;
    }
    if (largest < 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] = -vector[i];
      }
    }
  }

  private static double[] project(double[][] centred, double[] vector) {
    double[] scores = new double[centred[0].length];
    for (int i = 0; i < vector.length; i++) {
      add(scores, vector[i], centred[i]);
    }
    return scores;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[vector.length];
    for (int i = 0; i < vector.length; i++) {
      product[i] = dot(matrix[i], vector);
    }
    return product;
  }

  private static void add(double[] sum, double factor, double[] vector) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += factor * vector[i];
    }
  }

  /** Four sums at a time, which a processor can add up at once; always in the same order. */
  private static double dot(double[] a, double[] b) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      first += a[i] * b[i];
      second += a[i + 1] * b[i + 1];
      third += a[i + 2] * b[i + 2];
      fourth += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      first += a[i] * b[i];
    }
    return (first + second) + (third + fourth);
  }
}
