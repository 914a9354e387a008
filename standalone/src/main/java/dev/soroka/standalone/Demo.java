package dev.soroka.standalone;
