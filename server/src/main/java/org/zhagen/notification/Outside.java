package org.zhagen.notification;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Posts to receivers over HTTP: with a limit of time and of what they may answer, and without following them elsewhere. */
@Component
class Outside implements DisposableBean {

    private static final int MOST_ANSWERED = 64 * 1024;

    private final HttpClient client;
    private final Reach reach;
    private final Duration patience;

    Outside(NotificationSettings settings, Reach reach) {
        this.patience = settings.patience();
        this.reach = reach;
        this.client = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** What came back: a body that was taken with 2xx, or why it was not. */
    record Posted(@Nullable String body, Answered answered) {}

    Posted post(URI address, String type, byte[] body, Map<String, String> headers) {
        Trouble forbidden = reach.forbids(address);
        if (forbidden != null) {
            return new Posted(null, Answered.failed(forbidden));
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(patience)
                .header("Content-Type", type)
                .header("User-Agent", "Zhagen")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        return answered(request.build());
    }

    /** The time of the client ends with the head of an answer; here it holds for all of it. */
    private Posted answered(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), MOST_ANSWERED));
        try {
            return read(answer.get(2 * patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return new Posted(null, Answered.failed(Trouble.NO_ANSWER));
        } catch (ExecutionException failed) {
            return new Posted(null, failed(failed.getCause()));
        } catch (InterruptedException ending) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Posted(null, Answered.failed(Trouble.NO_ANSWER));
        }
    }

    private static Posted read(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        String body = new String(response.body(), StandardCharsets.UTF_8);
        String said = "HTTP " + status;
        return switch (status / 100) {
            case 2 -> new Posted(body, new Answered.Taken(said));
            case 3 -> new Posted(null, new Answered.Failed(Trouble.SENT_ELSEWHERE, said));
            default -> new Posted(null, new Answered.Failed(status == 410 ? Trouble.GONE : Trouble.REFUSED, said));
        };
    }

    private static Answered failed(@Nullable Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException never -> Answered.failed(Trouble.NOT_REACHED);
            case HttpTimeoutException late -> Answered.failed(Trouble.NO_ANSWER);
            case ConnectException refused -> Answered.failed(Trouble.NOT_REACHED);
            case IOException broken -> Answered.failed(Trouble.NO_ANSWER);
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
