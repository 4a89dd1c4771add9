package org.zhagen.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.zhagen.database.ServerTest;
import org.zhagen.identity.People;

/** What no browser sends is the sender's mistake and no fault of ours: characters, names and headers that cannot be. */
@ServerTest
@TestPropertySource(properties = "zhagen.identity.second-factor=false")
class OddRequestsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    private Caller caller = new Caller(new Wire(0), "", null);

    @BeforeEach
    void signIn() {
        People people = new People(context);
        caller = new Caller(new Wire(port), "everything", people.session(people.mighty("990102")));
    }

    private Answer get(String target) {
        return caller.send(new Parcel("GET", target, List.of(), new byte[0]));
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefused() {
        for (String list : List.of("accounts", "audit", "displays", "units", "people", "grants", "library")) {
            for (String name : List.of("q", "action", "subjectKind", "subjectId", "topic", "role", "region")) {
                Answer answer = get("/api/v1/" + list + "?" + name + "=a%00b");
                assertEquals(422, answer.status(), list + " " + name);
                assertTrue(answer.isProblem(), answer.text());
                assertTrue(answer.text().contains("\"at\":\"" + name + "\",\"code\":\"has-nul\""), answer.text());
            }
        }
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefusedInJson() {
        Parcel draft = new Parcel("POST", "/api/v1/drafts", List.of(), new byte[0])
                .with("application/json", Scene.bytes("{\"yaml\":\"id: a\\u0000b\"}"));
        Answer answer = caller.send(draft);
        assertEquals(400, answer.status());
        assertTrue(answer.isProblem() && answer.text().contains("\"field\":\"yaml\""), answer.text());
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefusedInForms() {
        Parcel form = new Parcel("POST", "/registry/displays", List.of(), new byte[0])
                .with("application/x-www-form-urlencoded", Scene.bytes("title=a%00b"));
        assertEquals(422, caller.send(form).status());
    }

    @Test
    void aRowThatCannotBeIsRefused() {
        for (String name : List.of("actions[99999999]", "actions[256]", "actions[x]", "actions[-1]", "actions[")) {
            Parcel form = new Parcel("POST", "/registry/displays", List.of(), new byte[0])
                    .with("application/x-www-form-urlencoded", Scene.bytes(name + "=x"));
            assertEquals(400, caller.send(form).status(), name);
        }
    }

    @Test
    void whoNamesNoFormatGetsAProblem() {
        for (String accept : List.of("nonsense", "*/*;q=x", "text/html")) {
            Parcel odd =
                    new Parcel("GET", "/api/v1/units/" + UUID.randomUUID(), List.of("Accept: " + accept), new byte[0]);
            Answer answer = caller.send(odd);
            assertTrue(answer.status() / 100 == 4 && answer.isProblem(), accept + answer.brief());
        }
    }

    @Test
    void anAddressThatTheContainerRefusesIsAProblem() {
        Answer answer = get("/api/v1/units/%zz");
        assertEquals(400, answer.status());
        assertTrue(answer.isProblem(), answer.text());
    }

    @Test
    void aNameThatNoFileCanHaveIsRefused() {
        for (String name : List.of("a\u0000b.zhagen", "n".repeat(3_000) + ".zhagen")) {
            Parcel odd = new Parcel("POST", "/api/v1/bundles", List.of(), new byte[0])
                    .multipart(name, Scene.bytes("x"), List.of());
            Answer answer = caller.send(odd);
            assertTrue(answer.status() / 100 == 4 && answer.isProblem(), answer.brief());
        }
    }

    @Test
    void aLongTextThatIsWrongIsNotSaidBackWhole() {
        Parcel wordy = new Parcel("POST", "/api/v1/displays", List.of(), new byte[0])
                .with("application/json", Scene.bytes("{\"title\":\"x\",\"cost\":\"" + "a".repeat(100_000) + "\"}"));
        Answer answer = caller.send(wordy);
        assertEquals(422, answer.status());
        assertTrue(answer.text().contains("\"not-money\"") && answer.text().length() < 5_000, answer.brief());
    }

    @Test
    void aDayBeyondReckoningIsNone() {
        UUID person = new People(context).account("远", "990102");
        Parcel form = new Parcel("POST", "/grants", List.of(), new byte[0])
                .with(
                        "application/x-www-form-urlencoded",
                        Scene.bytes("person=" + person + "&role=expert&region=990102&from=-999999999-01-01&until=x"));
        assertEquals(422, caller.send(form).status());
    }

    @Test
    void aNameThatIsNoFieldIsRefused() {
        Parcel form = new Parcel("POST", "/accounts", List.of(), new byte[0])
                .with("application/x-www-form-urlencoded", Scene.bytes("region[a]=1"));
        assertEquals(400, caller.send(form).status());
    }

    @Test
    void anAddressThatIsNoUtf8IsRefused() {
        assertTrue(get("/accounts?q=%FF%FE").status() < 500);
        assertTrue(get("/api/v1/accounts?q=%zz").status() < 500);
    }

    @Test
    void aLanguageThatIsNoneIsChinese() {
        Parcel odd = new Parcel("GET", "/me", List.of("Cookie: lang=<zx9>"), new byte[0]);
        assertEquals(200, caller.send(odd).status());
    }

    @Test
    void anUploadWithoutPartsIsRefused() {
        for (String path : List.of("/me", "/api/v1/session")) {
            Parcel odd = new Parcel("GET", path, List.of("Content-Type: multipart/form-data"), new byte[0]);
            assertEquals(400, caller.send(odd).status(), path);
        }
    }

    /** What has more routes than the metrics have room for is measured in part, and nobody notices. */
    @Test
    void everyRouteIsMeasured() {
        int most = context.getEnvironment()
                .getRequiredProperty("management.metrics.web.server.max-uri-tags", Integer.class);
        assertTrue(2 * Mapped.all(context).size() < most, "management.metrics.web.server.max-uri-tags");
    }

    /** The container asks once more at the end of an answer that is written little by little. */
    @Test
    void anExportIsWhole() {
        for (String path :
                List.of("/accounts/export", "/assessment/profiles/export", "/imports/template?table=units")) {
            Answer export = get(path);
            assertEquals(200, export.status(), path);
            assertTrue(export.text().contains("<sheetData>"), "no sheet in the workbook of " + path);
        }
    }
}
