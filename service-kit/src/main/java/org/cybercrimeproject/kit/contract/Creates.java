package org.cybercrimeproject.kit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation that creates a record: 201 with its address (Location) and its version (ETag). The OpenAPI document says
 * so because this stands here; a test holds the answer to it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Creates {}
