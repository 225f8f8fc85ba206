package org.performanceplatform.stagecraftclient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** A link of a dashboard; {@code type} is {@code transaction} or {@code other}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Link(String title, String type, String url) {}
