package org.cybercrimeproject.reporting.model;

import org.cybercrimeproject.kit.reading.Visibility;

/** An organisation as activity-service tells it. */
public record Organisation(String id, String reference, String name, Visibility visibility) {}
