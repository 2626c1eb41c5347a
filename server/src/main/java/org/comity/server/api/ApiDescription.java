package org.comity.server.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Objects;
import org.comity.server.page.Language;
import org.comity.server.page.Languages;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Says in the OpenAPI description what each address gives and takes, in the words of the bundle. */
@Component
class ApiDescription implements OpenApiCustomizer {
    private final Language language;

    ApiDescription(Languages languages) {
        this.language = languages.of("");
    }

    @Override
    public void customise(OpenAPI description) {
        description
                .info(new Info()
                        .title(language.text("brand"))
                        .version("v1")
                        .description(language.text("api.lead"))
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")));
        description.getPaths().values().forEach(path -> path.readOperations().forEach(this::describe));
    }

    private void describe(Operation operation) {
        String gives = "api.of." + operation.getOperationId();
        if (language.has(gives)) {
            operation.setSummary(language.text(gives));
        }
        Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of())
                .forEach(this::describe);
        operation.getResponses().values().stream()
                .filter(response -> response.getContent() != null)
                .forEach(response -> response.setContent(content("application/json")));
        operation
                .getResponses()
                .addApiResponse(
                        "4XX",
                        new ApiResponse()
                                .description(language.text("api.wrong"))
                                .content(content("application/problem+json")));
    }

    private void describe(Parameter parameter) {
        String means = "api.parameter." + parameter.getName();
        if (language.has(means)) {
            parameter.setDescription(language.text(means));
        }
        if (parameter.getSchema() == null) {
            parameter.setSchema(new StringSchema());
        }
    }

    private static Content content(String type) {
        return new Content().addMediaType(type, new MediaType());
    }
}
