package org.comity.server.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the switches that every address of the interface takes. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "switches", hidden = true)
@Parameter(name = "year", in = ParameterIn.QUERY)
@Parameter(name = "rule", in = ParameterIn.QUERY)
@Parameter(name = "frame", in = ParameterIn.QUERY)
@Parameter(name = "asof", in = ParameterIn.QUERY)
@Parameter(name = "known", in = ParameterIn.QUERY)
@Parameter(name = "table", in = ParameterIn.QUERY)
@Parameter(name = "format", in = ParameterIn.QUERY)
@Parameter(name = "lang", in = ParameterIn.QUERY)
@interface Switched {}
