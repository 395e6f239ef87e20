package io.github.mutagenjava.server.guard;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Who has shown the token: by header with every request, or once, after which a cookie stands for it. */
public final class Logins {

    private static final int MOST_SESSIONS = 1000;
    private static final int SESSION_BYTES = 32;
    private static final long SESSION_NANOS = Duration.ofDays(7).toNanos();
    private static final String BEARER = "Bearer ";

    private final Optional<byte[]> tokenDigest;
    private final String cookieName;
    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();
    /** Oldest first, each with the time of its login. */
    private final Map<String, Long> sessions = new LinkedHashMap<>();

    /** For the given token; empty lets everybody in. */
    public Logins(Optional<String> token, int port, LongSupplier nanoTime) {
        this.tokenDigest = token.map(Logins::digest);
        this.cookieName = "mutagen-ws-" + port;
        this.nanoTime = nanoTime;
    }

    /** Whether this is the token. Takes the same time whatever the text. */
    public boolean isToken(String text) {
        return tokenDigest.isEmpty() || MessageDigest.isEqual(tokenDigest.get(), digest(text));
    }

    /** Whether requests need a token at all. */
    public boolean isRequired() {
        return tokenDigest.isPresent();
    }

    /** Whether the request brings a token, which may be a guess, and not only a cookie. */
    public boolean isTokenShown(HttpServerExchange exchange) {
        return isRequired() && exchange.getRequestHeaders().contains(Headers.AUTHORIZATION);
    }

    /** What the request shows. */
    public Credentials credentials(HttpServerExchange exchange) {
        if (tokenDigest.isEmpty()) {
            return Credentials.GOOD;
        }
        String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
        if (header != null) {
            boolean good = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    && isToken(header.substring(BEARER.length()).strip());
            return good ? Credentials.GOOD : Credentials.WRONG;
        }
        Cookie cookie = exchange.getRequestCookie(cookieName);
        // A cookie we do not know is no guess at the token: most often it is from before a restart.
        return cookie != null && isOpen(cookie.getValue()) ? Credentials.GOOD : Credentials.NONE;
    }

    /** Opens a session for the one who has just shown the token, and sets its cookie. */
    public void open(HttpServerExchange exchange) {
        byte[] bytes = new byte[SESSION_BYTES];
        random.nextBytes(bytes);
        String session = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        synchronized (sessions) {
            sessions.put(session, nanoTime.getAsLong());
            Iterator<String> oldest = sessions.keySet().iterator();
            while (sessions.size() > MOST_SESSIONS) {
                oldest.next();
                oldest.remove();
            }
        }
        exchange.setResponseCookie(new CookieImpl(cookieName, session)
                .setPath("/")
                .setHttpOnly(true)
                .setSameSiteMode("Strict")
                .setMaxAge((int) Duration.ofNanos(SESSION_NANOS).toSeconds()));
    }

    private boolean isOpen(String session) {
        synchronized (sessions) {
            Long opened = sessions.get(session);
            return opened != null && nanoTime.getAsLong() - opened < SESSION_NANOS;
        }
    }

    /** Of equal length whatever the text, so that comparing tells nothing about the token's length. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
