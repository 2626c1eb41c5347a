package org.comity.server.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes how two vintages are compared. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "switches", hidden = true)
@Parameter(name = "what", in = ParameterIn.QUERY, required = true)
@Parameter(name = "from", in = ParameterIn.QUERY, required = true)
@Parameter(name = "to", in = ParameterIn.QUERY, required = true)
@Parameter(name = "home", in = ParameterIn.QUERY)
@Parameter(name = "year", in = ParameterIn.QUERY)
@Parameter(name = "rule", in = ParameterIn.QUERY)
@Parameter(name = "frame", in = ParameterIn.QUERY)
@Parameter(name = "before", in = ParameterIn.QUERY)
@Parameter(name = "format", in = ParameterIn.QUERY)
@interface Compared {}
