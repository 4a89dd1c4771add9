package org.zhagen.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhagen.kernel.document.Code;

@PageTest
class StandardRolesTest {

    @Autowired
    private Roles roles;

    @Test
    void aRoleNamesOnlyWhatARoomDeclares() {
        Set<String> named = new TreeSet<>();
        for (StandardRoles.Row row : StandardRoles.table()) {
            assertTrue(Code.isId(row.id()), row.id());
            assertEquals(row.permissions().size(), new HashSet<>(row.permissions()).size(), row.id());
            named.addAll(row.permissions());
        }
        named.removeIf(
                id -> id.endsWith(".*") ? roomDeclared(id) : roles.declaredIds().contains(id));
        assertEquals(Set.of(), named);
    }

    private boolean roomDeclared(String pattern) {
        String room = pattern.substring(0, pattern.length() - 1);
        return roles.declaredIds().stream().anyMatch(id -> id.startsWith(room));
    }

    @Test
    void noRoleUnitesTwoPowersButTheFirstInstallation() {
        for (Role role : StandardRoles.of(roles.declaredIds())) {
            int powers = Power.of(role.permissions()).size();
            assertTrue(powers <= 1 || role.id().equals(StandardRoles.INSTALLER), role.id());
        }
        for (String administrator : StandardRoles.ADMINISTRATORS) {
            List<Role> found = StandardRoles.of(roles.declaredIds()).stream()
                    .filter(role -> role.id().equals(administrator))
                    .toList();
            assertEquals(1, Power.of(found.getFirst().permissions()).size(), administrator);
        }
    }
}
