package io.github.mutagenjava.server.http;

import java.util.zip.CRC32;

/** One file of the page. */
final class WebFile {

    private final String type;
    private final byte[] bytes;
    private final String tag;

    WebFile(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
        CRC32 sum = new CRC32();
        sum.update(bytes);
        this.tag = "\"" + Long.toHexString(sum.getValue()) + "-" + bytes.length + "\"";
    }

    String type() {
        return type;
    }

    String tag() {
        return tag;
    }

    /** Not to be changed. */
    byte[] bytes() {
        return bytes;
    }
}
