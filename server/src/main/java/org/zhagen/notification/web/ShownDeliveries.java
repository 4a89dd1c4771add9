package org.zhagen.notification.web;

import org.zhagen.access.Text;
import org.zhagen.kernel.document.Code;
import org.zhagen.notification.DeliveryFilter;
import org.zhagen.notification.DeliveryView;

/** The filters of deliveries as they stand in the address; what is no filter is left out. */
record ShownDeliveries(String way, String state) {

    ShownDeliveries {
        way = Text.of(way);
        state = Text.of(state);
    }

    DeliveryFilter filter() {
        return new DeliveryFilter(
                Code.read(DeliveryView.Channel.class, way).orElse(null),
                Code.read(DeliveryView.State.class, state).orElse(null));
    }
}
