package org.comity.server.home;

/** A sentence made from figures, with an id to cite it by. */
public record Sentence(String id, String text) {}
