package org.performanceplatform.core.formats;

/** An address, which pages show as a link. */
public record UrlFormat() implements Format {

    @Override
    public String of(double value) {
        return Format.INTEGER.of(value);
    }

    @Override
    public String name() {
        return "url";
    }
}
