package org.cybercrimeproject.kit.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Components of a record that stand in each answer with it, beside the primitive ones, which can't be missing: clients
 * may rely on them. Every answer of a component test is held to it. What was added later is missing in list rows that
 * were stored before, and is not named here.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Always {

    /** Their names, as JSON has them. */
    String[] value();
}
