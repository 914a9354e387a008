package dev.soroka.filter.taste;

/**
 * What a model knows of a feature.
 *
 * @param value how much it speaks for liking, below zero against it
 * @param liked how many rated items with it were liked
 * @param rated how many were rated at all
 */
record Weight(float value, int liked, int rated) {}
