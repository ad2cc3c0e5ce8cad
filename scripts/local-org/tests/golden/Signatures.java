/** Prints documents that the JDK has signed: an enveloped signature, exclusive canonical form. One JSON object a line. */
import java.io.StringReader;
import java.io.StringWriter;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dsig.*;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.spec.*;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class Signatures {
    static final String[] TEXTS = {
        "<order ID=\"o1\"><line>1 &lt; 2 &amp; 3 &gt; 2</line></order>",
        "<a:order xmlns:a=\"urn:a\" xmlns:unused=\"urn:u\" ID=\"o2\" b=\"2\" a=\"1\"><a:line/><plain xmlns=\"\"/></a:order>",
        "<o:root xmlns:o=\"urn:o\" xmlns:p=\"urn:p\" p:z=\"last\" o:z=\"first\" ID=\"o3\">\n  <o:leaf xmlns:p=\"urn:q\" p:x=\"tab&#9;line&#10;quote&quot;\">\u00e9 \u20ac</o:leaf>\n  <inner xmlns=\"urn:i\"><inner/><o:leaf p:x=\"1\"/></inner>\n</o:root>",
        "<order ID=\"o4\"><!-- left out --><![CDATA[a < b]]><empty></empty></order>",
    };
    static final String[][] ALGORITHMS = {
        {"RSA-SHA1", SignatureMethod.RSA_SHA1, DigestMethod.SHA1},
        {"RSA-SHA256", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", DigestMethod.SHA256},
        {"RSA-SHA384", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha384", "http://www.w3.org/2001/04/xmldsig-more#sha384"},
        {"RSA-SHA512", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", DigestMethod.SHA512},
    };

    public static void main(String[] arguments) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        for (int index = 0; index < TEXTS.length; index++) {
            String[] algorithm = ALGORITHMS[index];
            String signed = sign(TEXTS[index], "o" + (index + 1), algorithm, keys);
            String key = Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
            System.out.println("{\"algorithm\":" + quoted(algorithm[0]) + ",\"text\":" + quoted(TEXTS[index]) + ",\"signed\":" + quoted(signed) + ",\"publicKey\":" + quoted(key) + "}");
        }
    }

    static String sign(String text, String id, String[] algorithm, KeyPair keys) throws Exception {
        DocumentBuilderFactory documents = DocumentBuilderFactory.newInstance();
        documents.setNamespaceAware(true);
        Document document = documents.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        document.getDocumentElement().setIdAttribute("ID", true);
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        List<Transform> transforms = List.of(
            factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
            factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null));
        Reference reference = factory.newReference("#" + id, factory.newDigestMethod(algorithm[2], null), transforms, null, null);
        SignedInfo info = factory.newSignedInfo(
            factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
            factory.newSignatureMethod(algorithm[1], null), List.of(reference));
        DOMSignContext context = new DOMSignContext(keys.getPrivate(), document.getDocumentElement());
        context.setDefaultNamespacePrefix("ds");
        factory.newXMLSignature(info, null).sign(context);
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter written = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(written));
        return written.toString();
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character == '"' || character == '\\') quoted.append('\\').append(character);
            else if (character < ' ' || character > '~') quoted.append(String.format("\\u%04x", (int) character));
            else quoted.append(character);
        }
        return quoted.append('"').toString();
    }
}
