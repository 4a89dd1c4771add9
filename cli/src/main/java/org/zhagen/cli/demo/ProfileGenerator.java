package org.zhagen.cli.demo;

import java.util.List;
import java.util.Map;

/**
 * Draws a profile for a township from the distributions stated in {@code demo/profiles.md}. The same seed and code give
 * the same profile, whatever was drawn before. Immutable; safe to share between threads.
 */
public final class ProfileGenerator {
    private final DemoDictionary dictionary = DemoDictionary.read();
    private final Map<String, ProvinceGround> provinces = ProvinceGround.read();
    private final long seed;

    /**
     * @param seed chooses one simulated country
     */
    public ProfileGenerator(long seed) {
        this.seed = seed;
    }

    /** The field ids, in dictionary order. */
    public List<String> ids() {
        return dictionary.fields().stream().map(DemoField::id).toList();
    }

    /**
     * Draws one profile.
     *
     * @return one cell for each of {@link #ids()}: {@code 48213}, {@code 12.5}, {@code 23.4%}, {@code 450000元},
     *     {@code true}, an option id, or an empty text where the field is missing
     */
    public String[] profile(Division township) {
        ProvinceGround province = provinces.get(township.code().substring(0, 2));
        if (province == null) {
            throw new IllegalArgumentException("Nothing is assumed of the province of " + township.code()
                    + ". Maybe a row is missing in demo/ground.csv.");
        }
        Draft draft = new Draft(dictionary, Streams.of(seed, township.code()));
        Streams county = Streams.of(seed, township.code().substring(0, 6));
        Ground ground = Ground.draw(township, province, draft, county);
        PlaceFields.draw(draft, ground);
        PeopleFields.draw(draft, ground);
        MoneyFields.draw(draft, ground);
        MaterialFields.draw(draft, ground);
        SocialFields.draw(draft, ground);
        DigitalFields.draw(draft, ground);
        OrganisationFields.draw(draft, ground);
        return draft.finish();
    }
}
