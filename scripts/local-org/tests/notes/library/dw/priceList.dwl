%dw 2.0
// a list of prices in several currencies
input books application/json
input rates application/json
output application/xml
---
prices: {
    (books filter ($.year > rates.after) map (book) -> {
        book @(year: book.year): {
            (rates.currencies map { price @(currency: $.code): $.rate * book.price }),
            title: book.title
        }
    })
}
