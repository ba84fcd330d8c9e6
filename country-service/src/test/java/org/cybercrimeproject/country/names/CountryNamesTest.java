package org.cybercrimeproject.country.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.cybercrimeproject.country.catalogue.CatalogueForTests;
import org.cybercrimeproject.kit.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names as documents, charts and tables write them, in English and French. */
class CountryNamesTest {

    private static final LocalDate REPORT = LocalDate.parse("2010-02-01");
    private static final LocalDate NOW = LocalDate.parse("2026-12-01");

    private final CountryNames names = new CountryNames(CatalogueForTests.countries());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Bosnia-Herzegovina | BA
            Bosnia Herzegovina | BA
            Bosnia & Herzegovina | BA
            Bosnie Herzégovine | BA
            BiH | BA
            Moldova (Republic of) | MD
            Moldova, Republic of | MD
            Republic of Moldova | MD
            Republic of Moldova (the) | MD
            Moldova, Rep. | MD
            Moldova (République de) | MD
            Moldova (the Republic of) | MD
            République de Moldova (la) | MD
            Democratic Republic of Congo | CD
            Democratic Republic of the Congo (the) | CD
            Congo (Democratic Republic of the) | CD
            Congo (the Democratic Republic of the) | CD
            Congo, Democratic Republic of the | CD
            Congo, the Democratic Republic of the | CD
            Congo, Democratic Republic of | CD
            Congo, Dem. Rep. | CD
            Dem. Rep. of the Congo | CD
            Democratic Republic of the Congo (DRC) | CD
            Congo, D.R. | CD
            DR Congo | CD
            D.R. Congo | CD
            DRC | CD
            D.R.C. | CD
            RDC | CD
            Rép. dém. du Congo | CD
            Congo (République démocratique du) | CD
            République démocratique du Congo (la) | CD
            Congo-Kinshasa | CD
            Congo (Kinshasa) | CD
            Congo, Rep. | CG
            Congo (Brazzaville) | CG
            Congo, Republic of | CG
            Congo, Republic of the | CG
            Congo (République du) | CG
            Republic of the Congo | CG
            Republic of Congo | CG
            the Congo | CG
            Slovak Republic | SK
            Slovak Republic (the) | SK
            République slovaque | SK
            Czech Republic | CZ
            Czech Rep. | CZ
            Czechia (Czech Republic) | CZ
            Czech Republic (Czechia) | CZ
            Czechia/Czech Republic | CZ
            Kyrgyz Republic | KG
            République kirghize | KG
            ex-République yougoslave de Macédoine | MK
            l'ex-République yougoslave de Macédoine | MK
            L’ex-République yougoslave de Macédoine | MK
            « l'ex-République yougoslave de Macédoine » | MK
            "the former Yugoslav Republic of Macedonia" | MK
            The former Yugoslav Republic of Macedonia | MK
            former Yugoslav Republic of Macedonia | MK
            Macedonia, the former Yugoslav Republic of | MK
            Macedonia (the former Yugoslav Republic of) | MK
            Macedonia, FYR | MK
            FYR Macedonia | MK
            FYROM | MK
            TFYR Macedonia | MK
            ERYM | MK
            Republic of Macedonia | MK
            Republic of North Macedonia | MK
            North Macedonia (formerly FYROM) | MK
            North Macedonia, Republic of | MK
            St. Vincent and the Grenadines | VC
            St Vincent & the Grenadines | VC
            St. Vincent & Grenadines | VC
            Saint Vincent and Grenadines | VC
            Saint-Vincent-et-les Grenadines | VC
            Saint Vincent et les Grenadines | VC
            St. Kitts and Nevis | KN
            St. Kitts-Nevis | KN
            Saint Christopher and Nevis | KN
            St. Lucia | LC
            St.Lucia | LC
            Ste-Lucie | LC
            Ste. Lucie | LC
            St. Martin (French part) | MF
            Saint Martin (French part) | MF
            Sint Maarten (Dutch part) | SX
            St. Maarten | SX
            St. Helena | SH
            Saint Helena, Ascension and Tristan da Cunha | SH
            St. Pierre and Miquelon | PM
            Kosovo (UNSCR 1244) | XK
            Kosovo (under UNSCR 1244) | XK
            Kosovo (under UNSCR 1244/99) | XK
            Kosovo under UNSCR 1244 | XK
            Kosovo (under UN Security Council Resolution 1244) | XK
            Kosovo (Security Council resolution 1244 (1999)) | XK
            Kosovo (RCSNU 1244) | XK
            Kosovo[1] | XK
            Kosovo [1] | XK
            Kosovo [12] | XK
            Kosovo¹ | XK
            Kosovo ¹ | XK
            Kosovo¹² | XK
            Kosovo1 | XK
            Kosovo (1) | XK
            Kosovo 1) | XK
            Kosovo* | XK
            Kosovo ** | XK
            Kosovo (*) | XK
            Kosovo[*] | XK
            Kosovo† | XK
            * Kosovo | XK
            Kosovo*[1] | XK
            le Kosovo* | XK
            Republic of Kosovo | XK
            Republic of Armenia | AM
            Republic of Armenia (the) | AM
            Armenia (Republic of) | AM
            République d’Arménie | AM
            République d'Arménie | AM
            Republic of Serbia | RS
            Republic of Singapore | SG
            Republic of the Philippines | PH
            the Republic of Kenya | KE
            Rep. of Ghana | GH
            Republic of Ireland | IE
            Republic of Nigeria | NG
            Nigeria (Federal Republic of) | NG
            Federal Republic of Germany | DE
            Germany, Federal Republic of | DE
            Germany (Federal Republic of) | DE
            Republic of Germany | DE
            Republic of Türkiye | TR
            Republic of Turkey | TR
            Türkiye (Republic of) | TR
            République de Turquie | TR
            République du Sénégal | SN
            Republic of Côte d'Ivoire | CI
            République de Côte d’Ivoire | CI
            Republic of Cyprus | CY
            Republic of Guinea | GN
            République de Guinée | GN
            Republic of South Africa | ZA
            Republic of Georgia | GE
            Kingdom of Morocco | MA
            Morocco (Kingdom of) | MA
            Royaume du Maroc | MA
            Kingdom of the Netherlands | NL
            Netherlands (Kingdom of the) | NL
            Netherlands, The | NL
            Netherlands (the) | NL
            Pays-Bas (Royaume des) | NL
            Principality of Monaco | MC
            Hellenic Republic | GR
            Swiss Confederation | CH
            State of Israel | IL
            French Republic | FR
            Argentine Republic | AR
            United Mexican States | MX
            People's Republic of China | CN
            People’s Republic of China | CN
            China, People's Republic of | CN
            China (People's Republic of) | CN
            Türkiye (Turkey) | TR
            Turkey (Türkiye) | TR
            Türkiye / Turkey | TR
            Turquie (Türkiye) | TR
            Turkiye | TR
            TÜRKİYE | TR
            Cabo Verde (Cape Verde) | CV
            Cape Verde (Cabo Verde) | CV
            Cabo Verde/Cape Verde | CV
            Eswatini (Swaziland) | SZ
            Eswatini (formerly Swaziland) | SZ
            Eswatini (ex-Swaziland) | SZ
            Eswatini, formerly Swaziland | SZ
            Myanmar (Burma) | MM
            Burma/Myanmar | MM
            Burma (Myanmar) | MM
            Timor-Leste (East Timor) | TL
            Hong Kong, China | HK
            Hong Kong (China) | HK
            Hong Kong SAR, China | HK
            Hong Kong SAR | HK
            China, Hong Kong SAR | HK
            China, Hong Kong Special Administrative Region | HK
            China (Hong Kong SAR) | HK
            Hong-Kong | HK
            Hong Kong, Chine | HK
            Macao, China | MO
            Macau SAR, China | MO
            Macao (China) | MO
            Taiwan, China | TW
            Taiwan, Province of China | TW
            Taiwan (Province of China) | TW
            Chinese Taipei | TW
            Guadeloupe (France) | GP
            Greenland (Denmark) | GL
            Gibraltar (UK) | GI
            Bermuda, United Kingdom | BM
            Puerto Rico (USA) | PR
            Korea, Republic of | KR
            Korea (Republic of) | KR
            Korea, Rep. | KR
            Korea (the Republic of) | KR
            Rep. of Korea | KR
            Korea, South | KR
            Korea (South) | KR
            S. Korea | KR
            Republic of Korea (the) | KR
            Corée (République de) | KR
            République de Corée | KR
            Corée du Sud | KR
            Korea, Dem. People's Rep. | KP
            Korea, Democratic People's Republic of | KP
            Korea (Democratic People's Republic of) | KP
            Korea (the Democratic People's Republic of) | KP
            Democratic People’s Republic of Korea | KP
            DPRK | KP
            Korea (North) | KP
            Corée (République populaire démocratique de) | KP
            Iran, Islamic Republic of | IR
            Iran (Islamic Republic of) | IR
            Iran, Islamic Rep. | IR
            Islamic Republic of Iran | IR
            Iran (République islamique d') | IR
            Bolivia (Plurinational State of) | BO
            Bolivia, Plurinational State of | BO
            Plurinational State of Bolivia | BO
            Venezuela (Bolivarian Republic of) | VE
            Venezuela, Bolivarian Republic of | VE
            Venezuela, RB | VE
            Bolivarian Republic of Venezuela | VE
            Micronesia (Federated States of) | FM
            Micronesia, Federated States of | FM
            Micronesia, Fed. Sts. | FM
            Federated States of Micronesia | FM
            Tanzania, United Republic of | TZ
            Tanzania (United Republic of) | TZ
            United Republic of Tanzania | TZ
            United Rep. of Tanzania | TZ
            Tanzanie (République-Unie de) | TZ
            Egypt, Arab Rep. | EG
            Egypt, Arab Republic of | EG
            Yemen, Rep. | YE
            Gambia, The | GM
            Gambia (The) | GM
            The Gambia | GM
            Bahamas, The | BS
            the Bahamas | BS
            Lao PDR | LA
            Lao People's Democratic Republic | LA
            Lao People’s Democratic Republic (the) | LA
            Laos (Lao PDR) | LA
            RDP lao | LA
            Syrian Arab Republic | SY
            Russian Federation | RU
            Russian Federation (the) | RU
            Fédération de Russie | RU
            Brunei Darussalam | BN
            Viet Nam | VN
            Viet-Nam | VN
            Viêt Nam | VN
            Socialist Republic of Viet Nam | VN
            Somalia, Fed. Rep. | SO
            Federal Republic of Somalia | SO
            Palestine, State of | PS
            State of Palestine | PS
            State of Palestine (the) * | PS
            Palestine* | PS
            West Bank and Gaza | PS
            Libya (State of) | LY
            Libyan Arab Jamahiriya | LY
            Holy See (Vatican City State) | VA
            Holy See (the) * | VA
            Vatican | VA
            Virgin Islands, British | VG
            Virgin Islands (British) | VG
            British Virgin Islands | VG
            Virgin Islands, U.S. | VI
            Virgin Islands (U.S.) | VI
            US Virgin Islands | VI
            Falkland Islands (Malvinas) | FK
            Îles Falkland (Malvinas) | FK
            Cook Islands (the) ** | CK
            Sao Tome & Principe | ST
            São Tomé and Príncipe | ST
            Sao Tomé et Principe | ST
            Trinidad-Tobago | TT
            Trinidad & Tobago | TT
            Trinité-et-Tobago | TT
            Trinité et Tobago | TT
            Antigua-Barbuda | AG
            Antigua et Barbuda | AG
            Turks & Caicos Is. | TC
            Cayman Is. | KY
            Solomon Is. | SB
            Marshall Islands (the) | MH
            Guinea | GN
            Guinea-Bissau | GW
            Guinea Bissau | GW
            Guinea (Conakry) | GN
            Guinea-Conakry | GN
            Guinea (Equatorial) | GQ
            Equatorial Guinea | GQ
            Papua New Guinea | PG
            PNG | PG
            Niger | NE
            the Niger | NE
            Niger (the) | NE
            Nigeria | NG
            Iraq | IQ
            Irak | IQ
            Iran | IR
            Austria | AT
            Australia | AU
            Dominica | DM
            Dominique (la) | DM
            Dominican Republic | DO
            Dominican Republic (the) | DO
            Dominican Rep. | DO
            la Dominique | DM
            République dominicaine | DO
            Sudan | SD
            South Sudan | SS
            Samoa | WS
            American Samoa | AS
            Samoa (American) | AS
            Ireland | IE
            United Kingdom of Great Britain and Northern Ireland (the) | GB
            U.K. | GB
            UK | GB
            Great Britain | GB
            Royaume-Uni | GB
            le Royaume-Uni | GB
            U.S.A. | US
            U.S. | US
            USA | US
            United States (USA) | US
            United States of America (the) | US
            États-Unis d’Amérique | US
            les États-Unis | US
            ETATS UNIS | US
            Côte d'Ivoire | CI
            Côte d’Ivoire | CI
            Cote d`Ivoire | CI
            Cote D'Ivoire | CI
            COTE D'IVOIRE | CI
            Ivory Coast | CI
            la Côte d'Ivoire | CI
            Égypte (l') | EG
            l'Égypte | EG
            L’Égypte | EG
            Arabie saoudite (l') | SA
            Émirats arabes unis (les) | AE
            EMIRATS  ARABES   UNIS | AE
            UAE | AE
            EAU | AE
            Philippines (les) | PH
            Maurice | MU
            Île Maurice | MU
            île Maurice (l') | MU
            Réunion | RE
            La Réunion | RE
            Centrafrique | CF
            Central African Rep. | CF
            ex-Zaire | CD
            former Zaire | CD
            ex-Birmanie | MM
            Zaire | CD
            Zaïre | CD
            Burma | MM
            Swaziland | SZ
            Upper Volta | BF
            Haute-Volta | BF
            Dahomey | BJ
            Ceylon | LK
            Rhodesia | ZW
            Byelorussian SSR | BY
            Republic of Cape Verde | CV
            East Timor | TL
            Macau | MO
            Holland | NL
            EU | EU
            European Union | EU
            Union européenne | EU
            UE | EU
            European Union (EU) | EU
            P.R. China | CN
            PR of China | CN
            China, P.R. | CN
            I.R. Iran | IR
            I.R. of Iran | IR
            Iran (I.R.) | IR
            Afghanistan (I.R. of) | AF
            Nigeria, Fed. Rep. | NG
            Brazil, Fed. Rep. | BR
            Fed. Rep. of Germany | DE
            Cooperative Republic of Guyana | GY
            Congo, DRC | CD
            Congo (DRC) | CD
            Congo (RDC) | CD
            B&H | BA
            Laos PDR | LA
            U.S. of America | US
            HKSAR | HK
            China – Hong Kong | HK
            Denmark/Greenland | GL
            Netherlands - Aruba | AW
            São Tomé e Príncipe | ST
            Luxemburg | LU
            Surinam | SR
            Åland | AX
            Khmer Republic | KH
            """)
    void aNameResolvesHoweverItIsWritten(String name, String code) {
        assertThat(resolved(name, REPORT)).isEqualTo(code);
        assertThat(resolved(name, NOW)).isEqualTo(code);
    }

    @Test
    void whatAPageCarriesAlongWithANameChangesNothing() {
        assertThat(resolved("Kosovo\u200b*", REPORT)).isEqualTo("XK");
        assertThat(resolved("Ser\u00adbia", REPORT)).isEqualTo("RS");
        assertThat(resolved("\u00a0Viet\u00a0Nam\u00a0", REPORT)).isEqualTo("VN");
        assertThat(resolved("Bosnia &amp; Herzegovina", REPORT)).isEqualTo("BA");
        assertThat(resolved("\ufeffUkraine", REPORT)).isEqualTo("UA");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Netherlands Antilles | ANHH | 2009-01-01
            Netherlands Antilles | ANHH | 2015-01-01
            the Netherlands Antilles | ANHH | 2009-01-01
            Netherlands Antilles (the) | ANHH | 2009-01-01
            Antilles néerlandaises | ANHH | 2009-01-01
            Serbia and Montenegro | CSXX | 2005-04-07
            Serbia & Montenegro | CSXX | 2005-04-07
            Serbia-Montenegro | CSXX | 2005-04-07
            Serbie-et-Monténégro | CSXX | 2005-04-07
            Serbie-Monténégro | CSXX | 2005-04-07
            State Union of Serbia and Montenegro | CSXX | 2005-04-07
            Yugoslavia | YUCS | 2001-11-23
            former Yugoslavia | YUCS | 2010-02-01
            ex-Yougoslavie | YUCS | 2010-02-01
            Federal Republic of Yugoslavia | YUCS | 2001-11-23
            Yugoslavia (Federal Republic of) | YUCS | 2001-11-23
            Yugoslavia, Federal Republic of | YUCS | 2001-11-23
            USSR | SUHH | 1990-01-01
            U.S.S.R. | SUHH | 1990-01-01
            Soviet Union | SUHH | 1990-01-01
            former Soviet Union | SUHH | 2010-02-01
            ex-URSS | SUHH | 2010-02-01
            Union of Soviet Socialist Republics | SUHH | 1990-01-01
            Czechoslovakia | CSHH | 1990-01-01
            former Czechoslovakia | CSHH | 2010-01-01
            Tchécoslovaquie | CSHH | 1990-01-01
            German Democratic Republic | DDDE | 1985-01-01
            GDR | DDDE | 1985-01-01
            East Germany | DDDE | 1985-01-01
            RDA | DDDE | 1985-01-01
            South Yemen | YDYE | 1985-01-01
            Burma | MM | 1985-01-01
            Zaire | CD | 1990-01-01
            Turkey | TR | 2024-01-01
            Türkiye | TR | 2010-01-01
            Netherlands Antilles (former) | ANHH | 2012-10-01
            the former Netherlands Antilles | ANHH | 2012-10-01
            the former Yugoslavia | YUCS | 2012-10-01
            Yugoslavia (former) | YUCS | 2012-10-01
            former Serbia-Montenegro | CSXX | 2012-10-01
            Serbia and Montenegro, former | CSXX | 2012-10-01
            USSR (former) | SUHH | 2012-10-01
            """)
    void formerStatesAndNamesResolveOnAnyDay(String name, String code, LocalDate day) {
        assertThat(resolved(name, day)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "England",
                "Scotland",
                "Wales",
                "Northern Ireland",
                "Ireland, Northern",
                "Ireland (Northern)",
                "Angleterre",
                "Korea",
                "Corée",
                "ROC",
                "R.O.C.",
                "Republic of China",
                "Caribbean",
                "the Caribbean",
                "Republic of Vietnam",
                "America",
                "Virgin Islands",
                "Atlantis",
                "Korea (Korea)",
                "Sudan, South Sudan",
                "Guinea (Ecuador)",
                "Niger (Nigeria)",
                "Iran, Iraq",
                "Austria/Australia",
                "Georgia (USA)",
                "Republic of Korea and Japan",
                "Republic",
                "Republic of",
                "the",
                "la",
                "*",
                "[1]",
                "()",
                "%",
                "Kosovo (Serbia)",
                "Jersey City",
                "Congo (Uganda)",
                "former France",
                "the former Germany",
                "Germany (former)",
                "Congo (former)",
                "France – Germany",
                "PR",
                "P.R. Congo",
                "New Guinea",
                "Nigerr",
                "Austrla",
                "X",
                "EE.",
                "()("
            })
    void whatIsNoNameOfOneCountryStaysWithoutOne(String name) {
        assertThat(resolved(name, REPORT)).isEmpty();
        assertThat(resolved(name, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Korea | KR KP
            England | GB
            ROC | CN TW
            Virgin Islands | VG VI
            """)
    void anAmbiguousNameGetsWhatItMayMean(String name, String codes) {
        assertThat(alternatives(name)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kambodia | KH
            Cambodja | KH
            Phillipines | PH
            Philipines | PH
            Tailand | TH
            Vietnman | VN
            Azerbaijjan | AZ
            Kazakhistan | KZ
            Kyrgystan | KG
            Tadjikstan | TJ
            Afganistan | AF
            Argentinia | AR
            Brasil | BR
            Columbia | CO
            Equador | EC
            Guatamala | GT
            Hungry | HU
            Isreal | IL
            Lybia | LY
            Malasia | MY
            Morroco | MA
            Mozambic | MZ
            Portgual | PT
            Roumenia | RO
            Sengal | SN
            Singapur | SG
            Swizerland | CH
            Ukrania | UA
            Urugay | UY
            Zimbabwae | ZW
            Nigerai | NG
            Nigerr | NE
            Iraqq | IQ
            Austrla | AT
            Allemange | DE
            Royaune-Uni | GB
            Etats-Uni | US
            Republic of Moldva | MD
            Bosnia and Hercegovna | BA
            Trinidad | TT
            """)
    void aMisspellingGetsSuggestions(String name, String code) {
        assertThat(resolved(name, REPORT)).isEmpty();
        assertThat(alternatives(name)).contains(code).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xanadu",
                "Republic of Xanadu",
                "The Kingdom of Xanadu",
                "Freedonia",
                "Elbonia",
                "Ruritania",
                "Wakanda",
                "Zamunda",
                "Genovia",
                "Narnia",
                "Sokovia",
                "Syldavia",
                "Borduria",
                "Utopia",
                "Eutopia",
                "Disneyland",
                "Gondor",
                "Mordor",
                "Testland",
                "Siberia",
                "Bali",
                "Toto",
                "Moon",
                "Mars",
                "Test",
                "Republic",
                "Kingdom"
            })
    void nothingIsSuggestedThatNoReaderWouldAccept(String name) {
        assertThat(alternatives(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kanada | CA
            Ethopia | ET
            Etiopia | ET
            fghanistan | AF
            Uukraine | UA
            Filippines | PH
            Camboddia | KH
            Cambdoia | KH
            United Kingdon | GB
            Republic of Moldovia | MD
            Peruu | PE
            Sudna | SD
            """)
    void whatSoundsOrLooksAlikeIsSuggestedFirst(String name, String code) {
        assertThat(alternatives(name)).startsWith(code);
    }

    @Test
    void nothingIsSuggestedForWhatIsLikeNothing() {
        assertThat(alternatives("Xyzzyplugh")).isEmpty();
        assertThat(alternatives("x".repeat(300))).isEmpty();
        assertThat(alternatives("Caribbean")).isEmpty();
    }

    @Test
    void everyNameThatIsPrintedResolvesOnItsDay() {
        for (var day : List.of(LocalDate.parse("1985-01-01"), LocalDate.parse("2005-01-01"), REPORT, NOW)) {
            for (var country : CatalogueForTests.countries()) {
                for (var language : Language.values()) {
                    var printed = country.on(day, language).name();
                    assertThat(resolved(printed, day))
                            .as(printed + " on " + day)
                            .isIn(
                                    country.code(),
                                    country.successors().size() == 1
                                            ? country.successors().get(0)
                                            : "");
                }
            }
        }
    }

    @Test
    void listsAreSearchedByAPartOfANameOrByCode() {
        assertThat(names.matching("COTE")).containsExactly("CI");
        assertThat(names.matching("congo")).containsExactly("CD", "CG");
        assertThat(names.matching("kh")).contains("KH");
        assertThat(names.matching("%")).isEmpty();
    }

    private String resolved(String name, LocalDate day) {
        return names.resolve(name, day).country().map(NamedCountry::code).orElse("");
    }

    private List<String> alternatives(String name) {
        return names.resolve(name, REPORT).alternatives().stream()
                .map(NamedCountry::code)
                .toList();
    }
}
