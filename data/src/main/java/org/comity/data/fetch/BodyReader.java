package org.comity.data.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads the body of an answer piece by piece, and gives up when the server falls silent. */
final class BodyReader implements Flow.Subscriber<List<ByteBuffer>> {
    private sealed interface Signal {}

    private record Piece(List<ByteBuffer> buffers) implements Signal {}

    private record Broken(Throwable why) implements Signal {}

    private record End() implements Signal {}

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final CompletableFuture<Flow.Subscription> subscription = new CompletableFuture<>();

    /** What is told of each piece, before it is written. */
    interface Watch {
        void piece(int bytes) throws IOException;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription.complete(given);
        given.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        signals.add(new Piece(buffers));
    }

    @Override
    public void onError(Throwable why) {
        signals.add(new Broken(why));
    }

    @Override
    public void onComplete() {
        signals.add(new End());
    }

    /**
     * Writes the whole body to a channel.
     *
     * @throws FetchFailure when nothing comes for as long as {@code stall}, or the connection breaks
     * @throws IOException when the channel cannot be written
     */
    void copyTo(WritableByteChannel out, Duration stall, Watch watch) throws IOException, InterruptedException {
        boolean done = false;
        try {
            while (!done) {
                switch (signals.poll(stall.toMillis(), TimeUnit.MILLISECONDS)) {
                    case null ->
                        throw FetchFailure.passing("the server sent nothing for %s".formatted(Words.of(stall)));
                    case Piece(var buffers) -> {
                        for (ByteBuffer buffer : buffers) {
                            watch.piece(buffer.remaining());
                            while (buffer.hasRemaining()) {
                                out.write(buffer);
                            }
                        }
                        subscription.join().request(1);
                    }
                    case Broken _ -> throw FetchFailure.passing("the connection broke");
                    case End() -> done = true;
                }
            }
        } finally {
            if (!done) {
                cancel();
            }
        }
    }

    /** Closes the connection without reading on. */
    void cancel() {
        var _ = subscription.thenAccept(Flow.Subscription::cancel);
    }
}
