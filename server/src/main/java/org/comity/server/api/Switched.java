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
@Parameter(name = "year", in = ParameterIn.QUERY, description = "a year; without it the page's own choice")
@Parameter(name = "rule", in = ParameterIn.QUERY, description = "who is a neighbour, for example land+sea:400")
@Parameter(name = "frame", in = ParameterIn.QUERY, description = "the id of a frame")
@Parameter(name = "asof", in = ParameterIn.QUERY, description = "a date: only figures released by then")
@Parameter(name = "known", in = ParameterIn.QUERY, description = "\"retrieval\": compare the date with that of import")
@Parameter(name = "table", in = ParameterIn.QUERY, description = "only this table of the Finding")
@Parameter(name = "lang", in = ParameterIn.QUERY, description = "the language of names and texts")
@interface Switched {}
