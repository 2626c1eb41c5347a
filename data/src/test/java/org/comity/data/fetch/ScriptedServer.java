package org.comity.data.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;

/** A server on this machine that does exactly what a test says, wrong answers included. */
final class ScriptedServer implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Script script;
    final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

    /** What to answer to the n-th request, counted from 1. */
    interface Script {
        Reply answer(Request request, int n);
    }

    record Request(String line, Map<String, String> headers) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /** An answer, byte for byte. */
    static final class Reply {
        private final String head;
        private final byte[] body;
        private final boolean hang;

        /** With {@code hang} the connection stays open and silent behind it; otherwise it is closed. */
        Reply(String head, byte[] body, boolean hang) {
            this.head = head;
            this.body = body.clone();
            this.hang = hang;
        }

        static Reply of(int status, byte[] body, String... headers) {
            return new Reply(head(status, headers) + "Content-Length: " + body.length + "\r\n", body, false);
        }

        /** One that announces another length than it sends. */
        static Reply lying(int status, int announced, byte[] body, String... headers) {
            return new Reply(head(status, headers) + "Content-Length: " + announced + "\r\n", body, false);
        }

        Reply hanging() {
            return new Reply(head, body, true);
        }

        private static String head(int status, String... headers) {
            return "HTTP/1.1 " + status + " X\r\nConnection: close\r\n"
                    + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n");
        }
    }

    ScriptedServer(Script script) throws IOException {
        this.script = script;
        Thread.ofVirtual().start(this::accept);
    }

    String address(String path) {
        return "http://127.0.0.1:" + socket.getLocalPort() + path;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            String line = in.readLine();
            if (line == null) {
                return;
            }
            Map<String, String> headers = new TreeMap<>();
            for (String next = in.readLine(); next != null && !next.isEmpty(); next = in.readLine()) {
                int colon = next.indexOf(':');
                headers.put(
                        next.substring(0, colon).toLowerCase(Locale.ROOT),
                        next.substring(colon + 1).strip());
            }
            Request request = new Request(line, headers);
            int n;
            synchronized (requests) {
                requests.add(request);
                n = requests.size();
            }
            Reply reply = script.answer(request, n);
            OutputStream out = connection.getOutputStream();
            out.write((reply.head.isEmpty() ? "" : reply.head + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.write(reply.body);
            out.flush();
            if (reply.hang) {
                closing.await();
            }
        } catch (IOException e) {
            // the client went away, as some tests want
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        socket.close();
    }
}
