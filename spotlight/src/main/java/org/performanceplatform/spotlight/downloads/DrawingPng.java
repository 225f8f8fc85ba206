package org.performanceplatform.spotlight.downloads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.AWTError;
import java.awt.Component;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** Drawings as PNG images. An image is made once for a drawing and a width, as long as there is memory for it. */
@ApplicationScoped
public class DrawingPng {

    /** Twice the width of the drawing: sharp on paper and on dense screens. */
    public static final int USUAL_WIDTH = 1400;

    private static final int LEAST_WIDTH = 320;
    private static final int GREATEST_WIDTH = 2800;

    /** How much is kept. */
    @ConfigMapping(prefix = "spotlight.images")
    public interface Config {

        /** The memory for images; each has about 60 KB. */
        @WithDefault("4M")
        MemorySize memory();
    }

    /** Typefaces as wide as the charts expect, the nearest first; the last one is always there. */
    private static final List<String> TYPEFACES =
            List.of("Helvetica Neue", "Helvetica", "Arial", "Liberation Sans", "DejaVu Sans Condensed", "SansSerif");

    private record Key(String svg, int width) {}

    private final Cache<Key, byte[]> images;

    @Inject
    DrawingPng(Config config) {
        ImageIO.setUseCache(false);
        this.images = Caffeine.newBuilder()
                .maximumWeight(config.memory().asLongValue())
                .weigher((Key key, byte[] image) -> key.svg().length() + image.length)
                .build();
    }

    /**
     * The image of a drawing that has a size.
     *
     * @param width in pixels; brought within 320 and 2,800
     * @throws IllegalStateException if this machine can't draw text
     */
    public byte[] of(String svg, int width) {
        int possible = Math.max(LEAST_WIDTH, Math.min(GREATEST_WIDTH, width));
        try {
            return images.get(new Key(svg, possible), DrawingPng::drawn);
        } catch (LinkageError | InternalError | AWTError withoutTypefaces) {
            throw new IllegalStateException(
                    "Images can't be drawn on this machine: it needs fontconfig and a typeface", withoutTypefaces);
        }
    }

    private static byte[] drawn(Key key) {
        String svg = key.svg().replaceAll("font-family=\"[^\"]*\"", "font-family=\"" + typeface() + "\"");
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        URI.create("drawing.svg"),
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IllegalArgumentException("not a drawing");
        }
        FloatSize size = document.size();
        int height = Math.round(key.width() * size.height / size.width);
        BufferedImage image = new BufferedImage(key.width(), height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render((Component) null, graphics, new ViewBox(0, 0, key.width(), height));
        } finally {
            graphics.dispose();
        }
        return png(image);
    }

    private static String typeface() {
        List<String> installed = Arrays.asList(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames(Locale.ROOT));
        return TYPEFACES.stream().filter(installed::contains).findFirst().orElse("SansSerif");
    }

    private static byte[] png(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
