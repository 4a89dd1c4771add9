package org.zhagen.notification.web;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.notification.Deliveries;
import org.zhagen.notification.DeliveryView;
import org.zhagen.web.Answers;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** What was sent out of the house. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryApi {

    private final Deliveries deliveries;

    DeliveryApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** The newest first. */
    @GetMapping
    Listing<DeliveryView> list(Acting acting, ShownDeliveries filter, Paging paging) {
        return Answers.value(deliveries.list(acting, filter.filter(), paging));
    }

    /** Sends once more what was sent or given up. */
    @PostMapping("/{id}/again")
    DeliveryView again(Acting acting, @PathVariable UUID id) {
        return Answers.value(deliveries.again(acting, id));
    }
}
