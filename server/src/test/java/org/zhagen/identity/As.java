package org.zhagen.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.zhagen.access.Acting;
import org.zhagen.access.Jurisdiction;
import org.zhagen.access.Origin;
import org.zhagen.access.Permission;
import org.zhagen.web.ActingAuthentication;

/**
 * How a test acts as somebody: {@code mvc.perform(get("/practices").with(As.somebody("4401", RegistryPermission.READ)))}. A
 * form or call that changes something also needs {@code with(csrf())} of Spring Security's tests.
 */
public final class As {

    private As() {}

    /**
     * Somebody new.
     *
     * @param prefix of the jurisdiction; empty for the whole country
     */
    public static Acting person(String prefix, Permission... permissions) {
        return person(prefix, Arrays.stream(permissions).map(Permission::id).collect(Collectors.toSet()));
    }

    public static Acting person(String prefix, Set<String> permissions) {
        return new Acting(
                UUID.randomUUID(),
                "测试员",
                "测试单位",
                new Jurisdiction(prefix),
                permissions,
                new Origin(Origin.Channel.PAGE, "192.0.2.1"));
    }

    /** For MockMvc: the request comes from this person. */
    public static RequestPostProcessor acting(Acting acting) {
        return SecurityMockMvcRequestPostProcessors.authentication(new ActingAuthentication(acting));
    }

    /** For MockMvc: the request comes from somebody new. */
    public static RequestPostProcessor somebody(String prefix, Permission... permissions) {
        return acting(person(prefix, permissions));
    }
}
