package org.zhagen.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
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
                assertTrue(answer.status() == 200 || answer.status() == 400, list + " " + name + answer.brief());
                assertTrue(answer.status() == 200 || answer.isProblem(), answer.text());
            }
        }
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

    /** The container asks once more at the end of an answer that is written little by little. */
    @Test
    void anExportIsWhole() {
        Answer export = get("/accounts/export");
        assertEquals(200, export.status());
        assertTrue(export.text().contains("<sheetData>"), "no sheet in the workbook");
    }
}
