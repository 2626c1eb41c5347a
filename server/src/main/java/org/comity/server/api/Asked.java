package org.comity.server.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes how figures are asked for. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "switches", hidden = true)
@Parameter(name = "indicator", in = ParameterIn.QUERY, required = true)
@Parameter(name = "home", in = ParameterIn.QUERY, required = true)
@Parameter(name = "partner", in = ParameterIn.QUERY)
@Parameter(name = "from", in = ParameterIn.QUERY)
@Parameter(name = "to", in = ParameterIn.QUERY)
@Parameter(name = "format", in = ParameterIn.QUERY)
@Parameter(name = "asof", in = ParameterIn.QUERY)
@interface Asked {}
