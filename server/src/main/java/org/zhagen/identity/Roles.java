package org.zhagen.identity;

import jakarta.annotation.PostConstruct;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.zhagen.access.Permission;
import org.zhagen.access.Permissions;

/** The front door to what roles there are. They are no secret: who asks which role to ask for should find out. */
@Component
public class Roles {

    private static final String WRITE = """
            insert into access_role (id, name_zh, name_en, permissions, grantable, builtin, position)
            values (:id, :zh, :en, :permissions, :grantable, true, :position)
            on conflict (id) do update
            set name_zh = excluded.name_zh, name_en = excluded.name_en, permissions = excluded.permissions,
                grantable = excluded.grantable, builtin = true, position = excluded.position
            """;

    /** A role that is no more keeps its row for the grants of the past, and permits nothing. */
    private static final String EMPTY_OTHERS =
            "update access_role set permissions = '{}', grantable = '{}' where not id = any (:ids)";

    private final JdbcClient database;
    private final ObjectProvider<Permissions> declared;
    private final SingletonSupplier<List<Role>> roles;
    private final SingletonSupplier<List<RoleView>> views;

    Roles(JdbcClient database, ObjectProvider<Permissions> declared) {
        this.database = database;
        this.declared = declared;
        // the program brings them with it: they are the same until it ends
        this.roles = SingletonSupplier.of(() -> StandardRoles.of(declaredIds()));
        this.views =
                SingletonSupplier.of(() -> roles().stream().map(Roles::view).toList());
    }

    /** Brings the table of the database to that of the program. */
    @PostConstruct
    void write() {
        List<Role> all = roles();
        for (int i = 0; i < all.size(); i++) {
            Role role = all.get(i);
            database.sql(WRITE)
                    .param("id", role.id())
                    .param("zh", role.nameZh())
                    .param("en", role.nameEn())
                    .param("permissions", sorted(role.permissions()))
                    .param("grantable", sorted(role.grantable()))
                    .param("position", i)
                    .update();
        }
        database.sql(EMPTY_OTHERS)
                .param("ids", all.stream().map(Role::id).toArray(String[]::new))
                .update();
    }

    /** All roles, administrators first. */
    public List<RoleView> all() {
        return views.obtain();
    }

    private static RoleView view(Role role) {
        return new RoleView(
                role.id(),
                role.nameZh(),
                role.nameEn(),
                List.of(sorted(role.permissions())),
                !Power.of(role.permissions()).isEmpty());
    }

    /** What a role is called; its id where there is no such role any more. */
    public String name(String id, Locale language) {
        return all().stream()
                .filter(role -> role.id().equals(id))
                .map(role -> role.name(language))
                .findFirst()
                .orElse(id);
    }

    Optional<Role> byId(String id) {
        return roles().stream().filter(role -> role.id().equals(id)).findFirst();
    }

    Set<String> declaredIds() {
        return declared.stream()
                .flatMap(room -> room.all().stream())
                .map(Permission::id)
                .collect(Collectors.toSet());
    }

    private List<Role> roles() {
        return roles.obtain();
    }

    private static String[] sorted(Set<String> ids) {
        return ids.stream().sorted().toArray(String[]::new);
    }
}
