package org.performanceplatform.cli.transactions;

import org.performanceplatform.cli.installation.PlatformProblem;
import org.performanceplatform.cli.send.Destination;
import org.performanceplatform.cli.send.LocalTokens;
import org.performanceplatform.cli.send.Refusal;
import org.performanceplatform.cli.token.Stagecraft;

/** Where the records go, and as whom. */
interface ImportDestinations {

    /** Sends to a data set. */
    @FunctionalInterface
    interface Sending {
        void to(Destination destination) throws InterruptedException;
    }

    /** @param type of the data set; its group is that of the explorer */
    void send(String type, Sending sending) throws InterruptedException;

    /** The platform on this machine, with tokens that it issues; one that is not valid any more is replaced. */
    record OnThisMachine(String url, LocalTokens tokens, Perseverance perseverance) implements ImportDestinations {

        private static final int UNAUTHORISED = 401;

        @Override
        public void send(String type, Sending sending) throws InterruptedException {
            try {
                sending.to(destination(type));
            } catch (PlatformProblem problem) {
                if (!(problem.getCause() instanceof Refusal refusal) || refusal.status() != UNAUTHORISED) {
                    throw problem;
                }
                tokens.forget(DataSetFiles.GROUP, type);
                sending.to(destination(type));
            }
        }

        private Destination destination(String type) throws InterruptedException {
            return new Destination(url, DataSetFiles.GROUP, type, perseverance.with(() -> token(type)), null);
        }

        /** An import that was killed before it could keep its token has left one that nobody knows, and there may be only two. */
        private String token(String type) {
            try {
                return tokens.of(DataSetFiles.GROUP, type);
            } catch (Stagecraft.TwoTokensProblem lost) {
                return tokens.instead(DataSetFiles.GROUP, type);
            }
        }
    }

    /** Any platform, with the tokens that were given. */
    record Elsewhere(String url, String summariesToken, String servicesToken) implements ImportDestinations {

        @Override
        public void send(String type, Sending sending) throws InterruptedException {
            String token = type.equals(DataSetFiles.SUMMARIES) ? summariesToken : servicesToken;
            sending.to(new Destination(url, DataSetFiles.GROUP, type, token, null));
        }
    }
}
