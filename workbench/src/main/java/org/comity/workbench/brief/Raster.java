package org.comity.workbench.brief;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.FloatSize;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;

/** A drawing as PNG, for documents that take no SVG. */
final class Raster {
    private static final int FINE = 2; // picture points for each pixel of the drawing

    private final byte[] png;
    private final int width;
    private final int height;

    private Raster(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /** The file's bytes, to be read once. */
    InputStream png() {
        return new ByteArrayInputStream(png);
    }

    /** In pixels of the drawing, not of the finer picture. */
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** Empty where the drawing cannot be turned into points, as on a machine without any font. */
    static Optional<Raster> of(String svg) {
        try {
            byte[] text = svg.getBytes(StandardCharsets.UTF_8);
            SVGDocument document =
                    new SVGLoader().load(new ByteArrayInputStream(text), null, LoaderContext.createDefault());
            if (document == null) {
                return Optional.empty();
            }
            FloatSize size = document.size();
            int width = Math.round(size.width);
            int height = Math.round(size.height);
            BufferedImage image = new BufferedImage(width * FINE, height * FINE, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            document.render((java.awt.Component) null, graphics, new ViewBox(image.getWidth(), image.getHeight()));
            graphics.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            return Optional.of(new Raster(png.toByteArray(), width, height));
        } catch (IOException | LinkageError e) { // a JDK without its desktop libraries or fonts
            return Optional.empty();
        }
    }
}
