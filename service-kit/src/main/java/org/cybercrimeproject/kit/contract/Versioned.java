package org.cybercrimeproject.kit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation about something that has a version. One that reads answers with an ETag, and with 304 when the caller
 * has that answer already. One that writes takes the ETag that was seen (If-Match: 428 without it, 412 when it is no
 * longer the newest) and answers with the new one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Versioned {}
