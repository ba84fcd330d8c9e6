package org.cybercrimeproject.kit.test;

import io.netty.util.internal.PlatformDependent;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** Memory of this process outside the heap: what answers wait in until they are taken. */
public final class DirectMemory {

    private DirectMemory() {}

    /** Bytes in use. Netty counts its own, where it does not leave that to the JVM, which then counts them. */
    public static long used() {
        var counted = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return counted + Math.max(0, PlatformDependent.usedDirectMemory());
    }
}
