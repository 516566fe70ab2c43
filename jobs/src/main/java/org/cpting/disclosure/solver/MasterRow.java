package org.cpting.disclosure.solver;

/** A variable of a {@link MasterProgram}'s basis: a number, and factors of what stands outside. */
final class MasterRow {

  /** Less than this is taken for an error of floating point. */
  static final double ZERO = 1e-11;

  int variable;
  double number;
  double[] factors;
  double value;

  MasterRow(int variable, double number, double[] factors) {
    this.variable = variable;
    this.number = number;
    this.factors = factors;
  }

  /** Adds factors, taken so many times, to a sum. */
  static void addTimes(double[] sum, double times, double[] factors) {
    for (int column = 0; column < sum.length; column++) {
      if (factors[column] != 0) {
        double value = sum[column] + times * factors[column];
        sum[column] = Math.abs(value) < ZERO ? 0 : value;
      }
    }
  }
}
