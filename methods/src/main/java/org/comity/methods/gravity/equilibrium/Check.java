package org.comity.methods.gravity.equilibrium;

/** Works out markets and budgets anew, by the definitions, from a stage's flows and prices. */
final class Check {
    private Check() {}

    /** A state in which prices move incomes. */
    static Proof full(Ground ground, Settings settings, Deficits rule, double[] transfer, Stage stage, int iterations) {
        int n = ground.n();
        if (!isWithinNumbers(n, stage)) {
            return new Proof(Double.NaN, Double.NaN, iterations);
        }
        double[] output = new double[n];
        double world = 0;
        double spread = 0;
        for (int i = 0; i < n; i++) {
            double real = stage.gatePrice(i) / stage.consumerPrice(i);
            output[i] = ground.output()[i]
                    * stage.gatePrice(i)
                    * Math.pow(real, settings.closure().supplyElasticity());
            world += output[i];
            spread += ground.net()[i] / ground.output()[i] * output[i];
        }
        double clearing = 0;
        double budget = 0;
        for (int i = 0; i < n; i++) {
            double sold = 0;
            double paid = 0;
            double duty = 0;
            for (int j = 0; j < n; j++) {
                sold += stage.flow(i, j);
                double rate = ground.after()[j * n + i];
                duty += stage.flow(j, i) * rate;
                paid += stage.flow(j, i) * (1 + rate);
            }
            double deficit = switch (rule) {
                case CONSTANT -> ground.deficit()[i] * world / ground.world();
                case SHARE -> (world / spread * ground.net()[i] / ground.output()[i] - 1) * output[i];
                case NONE -> 0;
            };
            double means = output[i] + duty + deficit + transfer[i] * world / ground.world();
            clearing = larger(clearing, Math.abs(sold - output[i]) / output[i]);
            budget = larger(budget, Math.abs(paid - means) / paid);
        }
        return new Proof(clearing, budget, iterations);
    }

    /** A state in which outputs and purchases at border prices stay as given. */
    static Proof fixed(Ground ground, double[] flows, int iterations) {
        int n = ground.n();
        double clearing = 0;
        double budget = 0;
        for (int i = 0; i < n; i++) {
            double sold = 0;
            double bought = 0;
            for (int j = 0; j < n; j++) {
                sold += flows[i * n + j];
                bought += flows[j * n + i];
            }
            clearing = larger(clearing, Math.abs(sold / ground.output()[i] - 1));
            budget = larger(budget, Math.abs(bought / ground.net()[i] - 1));
        }
        return new Proof(clearing, budget, iterations);
    }

    /** Whether every price is a number that can be divided by: with an elasticity near 1 some leave the range. */
    private static boolean isWithinNumbers(int n, Stage stage) {
        for (int i = 0; i < n; i++) {
            double real = stage.gatePrice(i) / stage.consumerPrice(i);
            if (!(real > 0 && real < Double.POSITIVE_INFINITY)) {
                return false;
            }
        }
        return true;
    }

    private static double larger(double held, double found) {
        return found <= held ? held : found; // no number stays no number
    }
}
