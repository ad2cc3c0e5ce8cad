%dw 2.0
ns soap http://schemas.xmlsoap.org/soap/envelope/
ns ord http://example.com/orders
input message application/xml
output application/xml writeDeclaration=false, indent=false
---
ord#orders @(ord#count: 2): {
  (message.soap#Envelope.soap#Body.Answer.*Result map (result) -> { ord#order @(id: result.@id): result.Code }),
  foreign: message.ord#Envelope default "none"
}
