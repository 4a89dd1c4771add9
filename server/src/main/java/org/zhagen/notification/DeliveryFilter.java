package org.zhagen.notification;

import org.jspecify.annotations.Nullable;

/** Which deliveries a list shows; null for all. */
public record DeliveryFilter(DeliveryView.@Nullable Channel channel, DeliveryView.@Nullable State state) {

    public static final DeliveryFilter ALL = new DeliveryFilter(null, null);
}
