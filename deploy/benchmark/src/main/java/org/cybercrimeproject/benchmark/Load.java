package org.cybercrimeproject.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Clients that send requests side by side; any answer but the one expected ends the benchmark. */
final class Load implements AutoCloseable {

    private static final int CLIENTS = 4;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final java.util.concurrent.ExecutorService threads;
    private final int clients;

    /** So many clients as keep two processors busy without a queue. */
    Load() {
        this(CLIENTS);
    }

    Load(int clients) {
        this.clients = clients;
        this.threads = Executors.newFixedThreadPool(clients);
    }

    /** A request with a token. */
    static HttpRequest.Builder request(String address, String token) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .timeout(Duration.ofSeconds(20));
    }

    /** One answer. */
    String send(HttpRequest request, int status) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != status) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every client sends its next request when it has the answer to the last one. How many were answered. */
    int saturate(Duration duration, Supplier<HttpRequest> next, int status) {
        var answered = new AtomicInteger();
        var end = System.nanoTime() + duration.toNanos();
        all(() -> {
            while (System.nanoTime() < end) {
                send(next.get(), status);
                answered.incrementAndGet();
            }
            return null;
        });
        return answered.get();
    }

    /** So many requests a second, whatever the answers take. */
    void pace(int perSecond, int count, IntFunction<HttpRequest> request, int status) {
        var next = new AtomicInteger();
        var began = System.nanoTime();
        all(() -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                sleepUntil(began + TimeUnit.SECONDS.toNanos(1) * i / perSecond);
                send(request.apply(i), status);
            }
            return null;
        });
    }

    /** Sleeps to the microsecond, more or less. */
    static void sleepUntil(long nanoTime) throws InterruptedException {
        var left = nanoTime - System.nanoTime();
        if (left > 0) {
            TimeUnit.NANOSECONDS.sleep(left);
        }
    }

    private void all(Callable<Void> client) {
        var work = new ArrayList<Callable<Void>>();
        for (int i = 0; i < clients; i++) {
            work.add(client);
        }
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
