package dev.soroka.sandbox.world;

/** A picture that was uploaded, as the one size that the sandbox keeps. */
public record Picture(String fileId, String uniqueId, int width, int height, int bytes) {}
