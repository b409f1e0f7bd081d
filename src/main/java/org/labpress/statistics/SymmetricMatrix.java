package org.labpress.statistics;

/**
 * Eigenvalues and eigenvectors of a small symmetric matrix, by cyclic Jacobi rotations (Golub and
 * Van Loan, Matrix Computations, 4th edition, 8.5).
 */
final class SymmetricMatrix {
  private static final int MOST_SWEEPS = 60;

  private final double[][] diagonal;
  private final double[][] vectors;

  /**
   * @param matrix symmetric; it is changed
   */
  SymmetricMatrix(double[][] matrix) {
    diagonal = matrix;
    vectors = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && rotateAll(); sweep++) {}
  }

  /** Returns the eigenvalue at a place; they are in no order. */
  double value(int place) {
    return diagonal[place][place];
  }

  /** Returns one coordinate of the eigenvector at a place. */
  double vector(int place, int coordinate) {
    return vectors[coordinate][place];
  }

  /** Rotates every pair of axes once; returns false if there was nothing left to rotate. */
  private boolean rotateAll() {
    boolean rotated = false;
    for (int p = 0; p < diagonal.length; p++) {
      for (int q = p + 1; q < diagonal.length; q++) {
        double off = diagonal[p][q];
        double scale = Math.abs(diagonal[p][p]) + Math.abs(diagonal[q][q]);
        if (Math.abs(off) > 1e-16 * scale && off != 0) {
          rotate(p, q);
          rotated = true;
        }
      }
    }
    return rotated;
  }

  private void rotate(int p, int q) {
    double tau = (diagonal[q][q] - diagonal[p][p]) / (2 * diagonal[p][q]);
    double t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + StrictMath.sqrt(1 + tau * tau));
    double c = 1 / StrictMath.sqrt(1 + t * t);
    double s = t * c;
    for (int k = 0; k < diagonal.length; k++) {
      double kp = diagonal[k][p];
      double kq = diagonal[k][q];
      diagonal[k][p] = c * kp - s * kq;
      diagonal[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < diagonal.length; k++) {
      double pk = diagonal[p][k];
      double qk = diagonal[q][k];
      diagonal[p][k] = c * pk - s * qk;
      diagonal[q][k] = s * pk + c * qk;
    }
    for (double[] row : vectors) {
      double kp = row[p];
      double kq = row[q];
      row[p] = c * kp - s * kq;
      row[q] = s * kp + c * kq;
    }
    diagonal[p][q] = 0;
    diagonal[q][p] = 0;
  }
}
