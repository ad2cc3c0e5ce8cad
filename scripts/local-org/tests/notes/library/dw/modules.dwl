%dw 2.0
import * from dw::core::Strings
import * from dw::core::Arrays
import dw::core::Binaries
import toHex, fromBinary from dw::core::Numbers
import encodeURIComponent from dw::core::URL
import atBeginningOfMonth from dw::core::Dates
import MD5, HMACWith from dw::Crypto
output application/json indent=false
type Price = String {format: "#,##0.00"}
type Person = {name: String, age?: Number}
type Kind = "book" | "map"
fun named(person: Person): String = person.name
---
{
    price: 1234.5 as Price,
    named: named({name: "Ana"}),
    isPerson: {name: "Ana"} is Person,
    kind: ("book" as Kind),
    wrapped: "a" wrapWith "'",
    both: ["x.txt" appendIfMissing ".txt", "y" appendIfMissing ".txt"],
    many: "banana" countMatches "an",
    far: "kitten" levenshteinDistance "sitting",
    parts: "a-b" substringBy $ == "-",
    small: [1, 2, 5, 1] takeWhile $ < 3,
    halves: [1, 2, 3] splitAt 1,
    joined: join([{id: 1, n: "a"}, {id: 2, n: "b"}], [{ref: 2, t: "B"}], (l) -> l.id, (r) -> r.ref),
    left: sizeOf(leftJoin([{id: 1}, {id: 2}], [{ref: 2}], (l) -> l.id, (r) -> r.ref)),
    coded: Binaries::toBase64("abc"),
    decoded: Binaries::fromBase64("YWJj"),
    hex: toHex(255),
    bits: fromBinary("101"),
    address: encodeURIComponent("a b&c"),
    month: atBeginningOfMonth(|2024-02-29|),
    digest: MD5("abc"),
    signature: sizeOf(HMACWith("key", "content", "HmacSHA256"))
}
