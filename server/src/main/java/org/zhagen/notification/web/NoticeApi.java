package org.zhagen.notification.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhagen.access.Acting;
import org.zhagen.notification.ChannelDraft;
import org.zhagen.notification.ChannelView;
import org.zhagen.notification.Channels;
import org.zhagen.notification.NoticeView;
import org.zhagen.notification.Notices;
import org.zhagen.web.Answers;
import org.zhagen.web.IfMatch;
import org.zhagen.web.Listing;
import org.zhagen.web.Paging;

/** The own notices for programs, and how one wants to be told. */
@RestController
@RequestMapping("/api/v1/notices")
class NoticeApi {

    private final Notices notices;
    private final Channels channels;

    NoticeApi(Notices notices, Channels channels) {
        this.notices = notices;
        this.channels = channels;
    }

    /** How many were marked as read. */
    record ReadJson(int read) {}

    /**
     * What one was told: what was not read first.
     *
     * @param unread whether only that is wanted
     */
    @GetMapping
    Listing<NoticeView> list(Acting acting, @RequestParam(defaultValue = "false") boolean unread, Paging paging) {
        return notices.list(acting, unread, paging);
    }

    /** Marks one as read. */
    @PostMapping("/{id}/read")
    NoticeView read(Acting acting, @PathVariable UUID id) {
        return Answers.value(notices.see(acting, id));
    }

    /**
     * Marks all as read.
     *
     * @param upTo the newest that was seen; without it all that there are
     */
    @PostMapping("/read")
    ReadJson readAll(Acting acting, @RequestParam(required = false) @Nullable UUID upTo) {
        return new ReadJson(notices.seeAll(acting, upTo));
    }

    @GetMapping("/channels")
    ResponseEntity<ChannelView> channels(Acting acting) {
        return versioned(channels.mine(acting));
    }

    /** Changes how one wants to be told; another address has to be confirmed on the pages. */
    @PutMapping("/channels")
    ResponseEntity<ChannelView> change(Acting acting, IfMatch seen, @RequestBody ChannelDraft draft) {
        return versioned(Answers.value(channels.change(acting, seen.version(), draft)));
    }

    private static ResponseEntity<ChannelView> versioned(ChannelView view) {
        return Answers.versioned(view, view.version());
    }
}
