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
@Parameter(name = "indicator", in = ParameterIn.QUERY, required = true, description = "the id of an indicator")
@Parameter(name = "home", in = ParameterIn.QUERY, required = true, description = "alpha-3 code")
@Parameter(name = "partner", in = ParameterIn.QUERY, description = "alpha-3 codes, joined by commas; without it all")
@Parameter(name = "from", in = ParameterIn.QUERY, description = "first year")
@Parameter(name = "to", in = ParameterIn.QUERY, description = "last year")
@Parameter(name = "asof", in = ParameterIn.QUERY, description = "a date: only figures released by then")
@interface Asked {}
