package org.comity.server.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/** Our own script and style under /assets/own/, front-end packages and the world's outlines under /assets/front/. */
@Configuration(proxyBeanMethods = false)
class Assets implements WebMvcConfigurer {
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(registry, "/assets/own/**", "classpath:/org/comity/server/assets/");
        serve(registry, "/assets/front/**", "classpath:/org/comity/front/");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String location) {
        registry.addResourceHandler(path)
                .addResourceLocations(location)
                .setEtagGenerator(Assets::tag)
                .setUseLastModified(true)
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .resourceChain(true)
                .addResolver(new PathResourceResolver());
    }

    private static String tag(Resource file) {
        try {
            return "\"%x-%x\"".formatted(file.contentLength(), file.lastModified());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
